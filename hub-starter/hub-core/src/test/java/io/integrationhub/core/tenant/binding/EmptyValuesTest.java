package io.integrationhub.core.tenant.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EmptyValuesTest {

    record Settings(
            @Nullable String header,
            @Nullable Path folder,
            @Nullable URI url,
            @Nullable Secret secret,
            @DefaultValue("/list") String path,
            @DefaultValue("5m") Duration tolerance,
            @DefaultValue("7") int size,
            @Nullable List<String> columns,
            @DefaultValue Map<String, String> states,
            @DefaultValue Nested nested) {

        record Nested(@Nullable String key) {}
    }

    @Test
    void takesAnEmptyValueForAMissingOneExceptForTextsWithADefaultAndEntries() {
        // When
        Settings settings = new Binder(new MapConfigurationPropertySource(empty()))
                .bind("s", Bindable.of(Settings.class), new EmptyValues(BindHandler.DEFAULT))
                .get();

        // Then
        assertThat(settings.header()).isNull();
        assertThat(settings.folder()).isNull();
        assertThat(settings.url()).isNull();
        assertThat(settings.secret()).isNull();
        assertThat(settings.path()).isEmpty();
        assertThat(settings.tolerance()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.size()).isEqualTo(7);
        assertThat(settings.columns()).isNull();
        assertThat(settings.states()).isEqualTo(Map.of("new", ""));
        assertThat(settings.nested().key()).isNull();
    }

    private static Map<String, String> empty() {
        return Stream.of(
                        "header",
                        "folder",
                        "url",
                        "secret",
                        "path",
                        "tolerance",
                        "size",
                        "states.new",
                        "nested.key",
                        "columns")
                .collect(Collectors.toMap(name -> "s." + name, _ -> ""));
    }
}
