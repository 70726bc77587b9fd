package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.ColumnGroup;
import org.watersmeet.text.document.SectionKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCaption;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableColumn;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.TableSection;

/** Decodes tables: caption, column groups, then sections or bare rows. */
final class TableDecoder {

    private static final Set<String> CELLS = Set.of("td", "th");

    private final StorageDecoder decoder;

    TableDecoder(StorageDecoder decoder) {
        this.decoder = decoder;
    }

    /** Null when the shape is none a table has; found without a look into the cells. */
    @Nullable Table table(XmlElement element) {
        List<XmlElement> parts = Parts.of(element);
        if (parts == null || !isTable(parts)) {
            return null;
        }
        TableCaption caption = null;
        List<ColumnGroup> columns = new ArrayList<>();
        var sections = new Sections();
        for (XmlElement part : parts) {
            switch (part.name()) {
                case "caption" ->
                        caption =
                                new TableCaption(
                                        decoder.flow(part), StorageDecoder.attributes(part));
                case "colgroup" -> columns.add(columns(part));
                case "tr" -> sections.bareRow(row(part));
                default -> sections.section(section(part));
            }
        }
        return new Table(caption, columns, sections.all(), StorageDecoder.attributes(element));
    }

    private static boolean isTable(List<XmlElement> parts) {
        int captions = 0;
        for (XmlElement part : parts) {
            boolean fits =
                    switch (part.name()) {
                        case "caption" -> ++captions == 1;
                        case "colgroup" -> isColumnGroup(part);
                        case "tr" -> BlockDecoder.partsNamed(part, CELLS) != null;
                        case "thead", "tbody", "tfoot" -> isSection(part);
                        default -> false;
                    };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isColumnGroup(XmlElement group) {
        List<XmlElement> columns = BlockDecoder.partsNamed(group, Set.of("col"));
        return columns != null && columns.stream().allMatch(StorageDecoder::empty);
    }

    private static boolean isSection(XmlElement section) {
        List<XmlElement> rows = BlockDecoder.partsNamed(section, Set.of("tr"));
        return rows != null
                && rows.stream().allMatch(row -> BlockDecoder.partsNamed(row, CELLS) != null);
    }

    private static ColumnGroup columns(XmlElement group) {
        List<TableColumn> columns = new ArrayList<>();
        for (XmlElement part : BlockDecoder.shapeChecked(Parts.of(group))) {
            columns.add(new TableColumn(StorageDecoder.attributes(part)));
        }
        return new ColumnGroup(columns, StorageDecoder.attributes(group));
    }

    private TableSection section(XmlElement section) {
        List<TableRow> rows = new ArrayList<>();
        for (XmlElement part : BlockDecoder.shapeChecked(Parts.of(section))) {
            rows.add(row(part));
        }
        SectionKind kind =
                switch (section.name()) {
                    case "thead" -> SectionKind.HEAD;
                    case "tfoot" -> SectionKind.FOOT;
                    default -> SectionKind.BODY;
                };
        return new TableSection(kind, rows, StorageDecoder.attributes(section));
    }

    private TableRow row(XmlElement row) {
        List<TableCell> cells = new ArrayList<>();
        for (XmlElement part : BlockDecoder.shapeChecked(Parts.of(row))) {
            cells.add(cell(part));
        }
        return new TableRow(cells, StorageDecoder.attributes(row));
    }

    private TableCell cell(XmlElement cell) {
        var attributes = new AttributeReader(cell);
        return new TableCell(
                cell.name().equals("th") ? CellKind.HEADER : CellKind.DATA,
                span(attributes, "colspan"),
                span(attributes, "rowspan"),
                decoder.flow(cell),
                attributes.rest());
    }

    /** A written span of 1 stays among the attributes: typed, it would not be written again. */
    private static int span(AttributeReader attributes, String name) {
        Integer span = "1".equals(attributes.peek(name)) ? null : attributes.takeNumber(name);
        return span == null ? 1 : span;
    }

    /** Collects sections; rows without one share a bare section as long as they follow closely. */
    private static final class Sections {

        private final List<TableSection> done = new ArrayList<>();
        private final List<TableRow> bare = new ArrayList<>();

        void bareRow(TableRow row) {
            bare.add(row);
        }

        void section(TableSection section) {
            flush();
            done.add(section);
        }

        List<TableSection> all() {
            flush();
            return done;
        }

        private void flush() {
            if (!bare.isEmpty()) {
                done.add(new TableSection(SectionKind.BARE, bare, Attributes.NONE));
                bare.clear();
            }
        }
    }
}
