package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.text.TextSettings;
import io.integrationhub.system.text.TextSettings.Quote;
import io.integrationhub.system.text.TextSettings.Separator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {

    @Test
    void parsesTheDocumentsOfAFile() {
        assertThat(read(FileFormat.JSON, "[{\"a\":1},{\"a\":2}]")).isEqualTo(List.of(Map.of("a", 1), Map.of("a", 2)));
        assertThat(read(FileFormat.JSON, "{\"a\":1}")).isEqualTo(List.of(Map.of("a", 1)));
        assertThat(read(FileFormat.JSON, "{\"a\":1}\n{\"a\":2}\n")).isEqualTo(List.of(Map.of("a", 1), Map.of("a", 2)));
        assertThat(read(FileFormat.XML, "<all><one><a>1</a></one><one><a>2</a></one></all>"))
                .isEqualTo(List.of(Map.of("a", "1"), Map.of("a", "2")));
        assertThat(read(FileFormat.CSV, "a,b\n1, x\n\n2,\n"))
                .isEqualTo(List.of(Map.of("a", "1", "b", "x"), Map.of("a", "2", "b", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON | {'a': secret}",
                "JSON | {'a': 1} secret",
                "JSON | null",
                "XML  | <a>secret",
                "XML  | <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>"
            })
    void namesThePositionOfAnErrorWithoutQuotingContent(FileFormat format, String content) {
        assertThatThrownBy(() -> read(format, content.replace('\'', '"')))
                .isInstanceOfSatisfying(
                        PermanentFault.class, fault -> assertThat(fault.code()).isEqualTo(FileFault.FILE_MALFORMED))
                .message()
                .startsWith("a file cannot be read: ")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "XML, <a><b>süß</b></a>, windows-1252, ",
        "XML, <?xml version='1.0' encoding='ISO-8859-15'?><a><b>süß</b></a>, ISO-8859-15, ",
        "XML, <?xml version='1.0' encoding='UTF-8'?><a><b>süß</b></a>, windows-1252, windows-1252",
        "XML, \ufeff<a><b>süß</b></a>, UTF-16LE, ",
        "XML, \ufeff<a><b>süß</b></a>, UTF-8, ",
        "JSON, {'b':'süß'}, UTF-8, ",
        "JSON, {'b':'süß'}, windows-1252, ",
        "JSON, {'b':'süß'}, UTF-16BE, ",
        "JSON, {'b':'süß'}, IBM850, IBM850"
    })
    void readsEncodings(FileFormat format, String content, String written, @Nullable String configured) {
        // Given
        Charset encoding = configured == null ? null : Charset.forName(configured);
        TextSettings text = new TextSettings(encoding, Separator.AUTO, Quote.DOUBLE, true, List.of());
        String quoted = format == FileFormat.JSON ? content.replace('\'', '"') : content;

        // When
        List<?> documents = format.read(quoted.getBytes(Charset.forName(written)), text);

        // Then
        assertThat(documents.toString()).contains("süß");
    }

    private static List<?> read(FileFormat format, String content) {
        return format.read(content.getBytes(StandardCharsets.UTF_8), TextSettings.AUTO);
    }
}
