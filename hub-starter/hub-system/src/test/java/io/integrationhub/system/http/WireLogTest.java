package io.integrationhub.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The HTTP client prints headers and bodies at DEBUG; services never do. */
class WireLogTest {

    @ParameterizedTest
    @ValueSource(strings = {"headers", "wire"})
    void isOffWhateverTheLevelOfItsParents(String logger) throws IOException {
        // When
        PropertySource<?> defaults = new YamlPropertySourceLoader()
                .load("defaults", new ClassPathResource("hub-defaults.yml"))
                .getFirst();

        // Then
        String client =
                PoolingHttpClientConnectionManager.class.getPackageName().replace(".impl.io", "");
        assertThat(defaults.getProperty("logging.level." + client + "." + logger))
                .isEqualTo("off");
    }
}
