package io.integrationhub.taxadapter.geography;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Regions of the countries in which the tax depends on the region: codes, names and abbreviations. */
public final class Regions {

    private static final Map<String, Map<String, String>> CODES = read();

    private Regions() {}

    /** Whether the regions of a country are known. */
    public static boolean areKnownOf(String country) {
        return CODES.containsKey(country);
    }

    /**
     * The code of a region; a text that is no known region of the country is only stripped.
     *
     * @param region code, name or abbreviation, also with the country in front: {@code CA-QC}
     */
    public static String code(String country, String region) {
        Map<String, String> codes = CODES.getOrDefault(country, Map.of());
        String key = PlaceNames.key(region);
        String plain = codes.containsKey(key) ? key : withoutPrefix(country, key);
        return codes.getOrDefault(plain, region.strip());
    }

    /** Whether this is the code of a region, in a country whose regions are known. */
    public static boolean isCode(String country, String code) {
        return CODES.getOrDefault(country, Map.of()).containsValue(code);
    }

    private static String withoutPrefix(String country, String key) {
        for (String prefix : List.of(country, "STATEOF", "COMMONWEALTHOF", "PROVINCEOF", "PROVINCEDE", "ESTADODO")) {
            if (key.startsWith(prefix)) {
                return key.substring(prefix.length());
            }
        }
        return key;
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> regions = new HashMap<>();
        for (List<String> row : GeographyTable.rows("regions.csv")) {
            Map<String, String> codes = regions.computeIfAbsent(row.get(0), _ -> new HashMap<>());
            codes.put(row.get(1), row.get(1));
            for (String name : row.get(2).split(",")) {
                codes.put(PlaceNames.key(name), row.get(1));
            }
        }
        return Map.copyOf(regions);
    }
}
