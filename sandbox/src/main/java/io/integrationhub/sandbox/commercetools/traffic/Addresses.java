package io.integrationhub.sandbox.commercetools.traffic;

import io.integrationhub.sandbox.commercetools.json.Json;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Made-up addresses with characters that reveal encoding errors. */
final class Addresses {

    private static final List<String> FIRST = List.of("Ada", "Jörg", "Zoë", "Łukasz", "Aiko", "O'Neil");
    private static final List<String> LAST = List.of("Lovelace", "Müller", "Nguyễn", "Straße", "山田", "García");
    private static final List<String> CITIES = List.of("Berlin", "Köln", "München", "Hamburg");

    private Addresses() {}

    static ObjectNode of(String country, Random random) {
        return Json.object()
                .put("country", country)
                .put("firstName", pick(FIRST, random))
                .put("lastName", pick(LAST, random))
                .put("streetName", "Hauptstraße")
                .put("streetNumber", String.valueOf(1 + random.nextInt(200)))
                .put("postalCode", String.valueOf(10_000 + random.nextInt(89_999)))
                .put("city", country.equals("JP") ? "東京" : pick(CITIES, random));
    }

    private static String pick(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
