package org.watersmeet.text.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.DefinitionItem;
import org.watersmeet.text.document.DefinitionKind;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.LayoutCell;
import org.watersmeet.text.document.LayoutKind;
import org.watersmeet.text.document.LayoutSection;
import org.watersmeet.text.document.ListItem;
import org.watersmeet.text.document.ListKind;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TaskItem;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TaskStatus;

/** Decodes the blocks that are made of parts. Null: the element has not the shape of its kind. */
final class BlockDecoder {

    private final StorageDecoder decoder;
    private final TableDecoder tables;

    BlockDecoder(StorageDecoder decoder) {
        this.decoder = decoder;
        this.tables = new TableDecoder(decoder);
    }

    @Nullable Table table(XmlElement element) {
        return tables.table(element);
    }

    @Nullable ItemList list(XmlElement element) {
        List<XmlElement> parts = partsNamed(element, Set.of("li"));
        if (parts == null) {
            return null;
        }
        List<ListItem> items = new ArrayList<>(parts.size());
        for (XmlElement part : parts) {
            items.add(new ListItem(decoder.flow(part), StorageDecoder.attributes(part)));
        }
        ListKind kind = element.name().equals("ol") ? ListKind.NUMBERED : ListKind.BULLETED;
        return new ItemList(kind, items, StorageDecoder.attributes(element));
    }

    @Nullable DefinitionList definitions(XmlElement element) {
        List<XmlElement> parts = partsNamed(element, Set.of("dt", "dd"));
        if (parts == null) {
            return null;
        }
        List<DefinitionItem> items = new ArrayList<>(parts.size());
        for (XmlElement part : parts) {
            DefinitionKind kind =
                    part.name().equals("dt") ? DefinitionKind.TERM : DefinitionKind.DESCRIPTION;
            items.add(
                    new DefinitionItem(kind, decoder.flow(part), StorageDecoder.attributes(part)));
        }
        return new DefinitionList(items, StorageDecoder.attributes(element));
    }

    @Nullable Layout layout(XmlElement element) {
        List<XmlElement> parts = partsNamed(element, Set.of("ac:layout-section"));
        if (parts == null) {
            return null;
        }
        for (XmlElement part : parts) {
            if (partsNamed(part, Set.of("ac:layout-cell")) == null) {
                return null;
            }
        }
        List<LayoutSection> sections = new ArrayList<>(parts.size());
        for (XmlElement part : parts) {
            sections.add(section(part));
        }
        return new Layout(sections, StorageDecoder.attributes(element));
    }

    private LayoutSection section(XmlElement element) {
        var attributes = new AttributeReader(element);
        LayoutKind kind = attributes.take("ac:type", LayoutKind::of);
        List<LayoutCell> cells = new ArrayList<>();
        for (XmlElement part : shapeChecked(Parts.of(element))) {
            cells.add(new LayoutCell(decoder.flow(part), StorageDecoder.attributes(part)));
        }
        return new LayoutSection(kind, cells, attributes.rest());
    }

    @Nullable TaskList tasks(XmlElement element) {
        List<XmlElement> parts = partsNamed(element, Set.of("ac:task"));
        if (parts == null) {
            return null;
        }
        List<TaskParts> shapes = new ArrayList<>(parts.size());
        for (XmlElement part : parts) {
            TaskParts shape = TaskParts.of(part);
            if (shape == null) {
                return null;
            }
            shapes.add(shape);
        }
        List<TaskItem> tasks = new ArrayList<>(parts.size());
        for (TaskParts shape : shapes) {
            tasks.add(
                    new TaskItem(
                            shape.id(),
                            shape.uuid(),
                            shape.status(),
                            decoder.flow(shape.body()),
                            StorageDecoder.attributes(shape.task())));
        }
        return new TaskList(tasks, StorageDecoder.attributes(element));
    }

    /** The parts, if all of them have one of the names; else null. */
    static @Nullable List<XmlElement> partsNamed(XmlElement element, Set<String> names) {
        List<XmlElement> parts = Parts.of(element);
        if (parts == null) {
            return null;
        }
        for (XmlElement part : parts) {
            if (!names.contains(part.name())) {
                return null;
            }
        }
        return parts;
    }

    /** For an element whose shape was found right before. */
    static <T> List<T> shapeChecked(@Nullable List<T> parts) {
        if (parts == null) {
            throw new IllegalStateException("the shape was not checked");
        }
        return parts;
    }

    /** The shape of an {@code ac:task}, its body not yet decoded. */
    private record TaskParts(
            XmlElement task,
            @Nullable String id,
            @Nullable String uuid,
            TaskStatus status,
            XmlElement body) {

        static @Nullable TaskParts of(XmlElement task) {
            List<XmlElement> parts = Parts.of(task);
            if (parts == null) {
                return null;
            }
            var left = new ArrayList<>(parts);
            String id = takeText(left, "ac:task-id");
            String uuid = takeText(left, "ac:task-uuid");
            TaskStatus status = status(takeText(left, "ac:task-status"));
            if (status == null
                    || left.size() != 1
                    || !left.get(0).name().equals("ac:task-body")
                    || !left.get(0).attributes().isEmpty()) {
                return null;
            }
            return new TaskParts(task, id, uuid, status, left.get(0));
        }

        /** The text of the first part, which goes, if it has that name and nothing but text. */
        private static @Nullable String takeText(List<XmlElement> parts, String name) {
            if (parts.isEmpty() || !parts.get(0).name().equals(name)) {
                return null;
            }
            String text = StorageDecoder.textOnly(parts.get(0));
            if (text != null) {
                parts.remove(0);
            }
            return text;
        }

        private static @Nullable TaskStatus status(@Nullable String word) {
            return switch (word) {
                case "complete" -> TaskStatus.COMPLETE;
                case "incomplete" -> TaskStatus.INCOMPLETE;
                case null, default -> null;
            };
        }
    }
}
