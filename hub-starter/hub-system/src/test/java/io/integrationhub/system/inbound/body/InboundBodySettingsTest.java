package io.integrationhub.system.inbound.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class InboundBodySettingsTest {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new InboundBodySettings(Duration.ofSeconds(10), DataSize.ofMegabytes(64), 100));
    }

    @Test
    void bindsEveryKey() {
        assertThat(bind(Map.of("b.timeout", "2s", "b.budget", "8MB", "b.concurrency", "7")))
                .isEqualTo(new InboundBodySettings(Duration.ofSeconds(2), DataSize.ofMegabytes(8), 7));
    }

    private static InboundBodySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("b", InboundBodySettings.class);
    }
}
