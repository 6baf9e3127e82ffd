package io.integrationhub.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingSourceTest {

    @Test
    void takesAnExpressionAsItStands() {
        // When
        MappingSource source = MappingSource.of("hub.x.mapping", "{\"id\": id}");

        // Then
        assertThat(source).isEqualTo(new MappingSource("hub.x.mapping", "{\"id\": id}"));
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("order.jsonata"), "id");

        // When
        MappingSource source = MappingSource.of("hub.x.mapping", "file:" + file);

        // Then
        assertThat(source).isEqualTo(new MappingSource(file.toString(), "id"));
    }

    @Test
    void readsAPreset() {
        // When
        MappingSource source = MappingSource.of("hub.x.mapping", "preset:test/id");

        // Then
        assertThat(source.origin()).isEqualTo("mappings/test/id.jsonata");
        assertThat(source.text()).isEqualToIgnoringNewLines("{\"id\": id}");
    }

    @ParameterizedTest
    @CsvSource({
        "preset:none, hub.x.mapping: there is no preset 'none'",
        "preset:../application, hub.x.mapping: there is no preset '../application'",
        "file:/no/such.jsonata, hub.x.mapping: cannot read the file /no/such.jsonata"
    })
    void namesThePropertyAndWhatIsMissing(String value, String message) {
        // When, Then
        assertThatThrownBy(() -> MappingSource.of("hub.x.mapping", value)).hasMessage(message);
    }
}
