package org.watersmeet.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.audit.AuditChange;
import org.watersmeet.people.audit.AuditRecord;

class AuditExportTest {

    private static AuditRecord record(long id, String name) {
        return new AuditRecord(
                id,
                Instant.parse("2026-11-23T12:00:00.000001Z"),
                new UserId(1001),
                "vera",
                "PEOPLE",
                "USER_RENAMED",
                "user",
                1002,
                name,
                "10.0.0.7",
                "member1",
                List.of(new AuditChange("name", "a", "b")));
    }

    private static String written(AuditExport.Format format, String name) throws IOException {
        AuditExport export =
                new AuditExport(
                        format,
                        place ->
                                place == null
                                        ? new Slice<>(List.of(record(2, name)), true)
                                        : new Slice<>(List.of(record(place.id() - 1, "x")), false));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void csvHasARecordALineAndGoesOnAfterTheLastOfAPart() throws IOException {
        assertThat(written(AuditExport.Format.CSV, "say \"hi\", x"))
                .isEqualTo(
                        """
                        id,time,author,address,category,action,summary,object type,object id,object,member,changes
                        2,2026-11-23T12:00:00.000001Z,"vera","10.0.0.7","Users and groups","USER_RENAMED","User renamed","user",1002,"say ""hi"", x","member1","name: a → b"
                        1,2026-11-23T12:00:00.000001Z,"vera","10.0.0.7","Users and groups","USER_RENAMED","User renamed","user",1002,"x","member1","name: a → b"
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void jsonHasARecordALineInConfluencesShape() throws IOException {
        String[] lines = written(AuditExport.Format.JSON, "y").split("\n");

        assertThat(lines).hasSize(2);
        assertThat(lines[0])
                .contains("\"creationDate\":1795435200000")
                .contains("\"summary\":\"User renamed\"")
                .contains("\"affectedObject\":{\"name\":\"y\",\"objectType\":\"user\",\"id\":1002}")
                .contains("{\"name\":\"name\",\"oldValue\":\"a\",\"newValue\":\"b\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", " =1", "\t=1", "＝1", "\r@x"})
    void formulasOfSpreadsheetsAreTexts(String text) {
        assertThat(AuditExport.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @Test
    void otherTextsStayAsTheyAre() {
        assertThat(AuditExport.cell("a=1")).isEqualTo("\"a=1\"");
        assertThat(AuditExport.cell("")).isEqualTo("\"\"");
    }

    @Test
    void formatsAreTwo() {
        assertThat(AuditExport.Format.of("CSV")).isEqualTo(AuditExport.Format.CSV);
        assertThatThrownBy(() -> AuditExport.Format.of("xml")).isInstanceOf(Problem.Invalid.class);
    }
}
