package io.integrationhub.core.tenant.known;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings described by the configuration metadata on the class path, except those of tenants. */
final class DescribedSettings {

    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final JsonMapper JSON = new JsonMapper();

    private DescribedSettings() {}

    static List<KnownSetting> onClassPath() {
        try {
            return Collections.list(DescribedSettings.class.getClassLoader().getResources(METADATA)).stream()
                    .flatMap(DescribedSettings::in)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<KnownSetting> in(URL metadata) {
        try (InputStream stream = metadata.openStream()) {
            JsonNode properties = JSON.readTree(stream).path("properties");
            return StreamSupport.stream(properties.spliterator(), false)
                    .filter(DescribedSettings::isGeneralSetting)
                    .map(DescribedSettings::setting)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGeneralSetting(JsonNode property) {
        String name = property.path("name").stringValue("");
        return name.startsWith("hub.") && !name.startsWith("hub.tenants.");
    }

    private static KnownSetting setting(JsonNode property) {
        KnownSetting setting = KnownSetting.of(property.path("name").stringValue(""));
        String type = property.path("type").stringValue("");
        return type.startsWith("java.util.Map") ? setting.below(KnownSetting.REST) : setting;
    }
}
