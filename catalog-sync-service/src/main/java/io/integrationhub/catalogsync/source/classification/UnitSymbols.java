package io.integrationhub.catalogsync.source.classification;

import java.util.Map;
import java.util.Optional;

/** Symbols for the most used codes of UN/ECE Recommendation 20; other units are shown as the source names them. */
final class UnitSymbols {

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("MMT", "mm"),
            Map.entry("CMT", "cm"),
            Map.entry("MTR", "m"),
            Map.entry("KMT", "km"),
            Map.entry("MMK", "mm²"),
            Map.entry("CMK", "cm²"),
            Map.entry("MTK", "m²"),
            Map.entry("MTQ", "m³"),
            Map.entry("MLT", "ml"),
            Map.entry("LTR", "l"),
            Map.entry("MGM", "mg"),
            Map.entry("GRM", "g"),
            Map.entry("KGM", "kg"),
            Map.entry("TNE", "t"),
            Map.entry("SEC", "s"),
            Map.entry("MIN", "min"),
            Map.entry("HUR", "h"),
            Map.entry("VLT", "V"),
            Map.entry("KVT", "kV"),
            Map.entry("AMP", "A"),
            Map.entry("4K", "mA"),
            Map.entry("WTT", "W"),
            Map.entry("KWT", "kW"),
            Map.entry("HTZ", "Hz"),
            Map.entry("OHM", "Ω"),
            Map.entry("CEL", "°C"),
            Map.entry("KEL", "K"),
            Map.entry("BAR", "bar"),
            Map.entry("PAL", "Pa"),
            Map.entry("NEW", "N"),
            Map.entry("NU", "Nm"),
            Map.entry("LUM", "lm"),
            Map.entry("DD", "°"),
            Map.entry("P1", "%"));

    private UnitSymbols() {}

    /** The symbol; empty if there is no unit. */
    static Optional<String> of(String unit) {
        return unit.isBlank() ? Optional.empty() : Optional.of(SYMBOLS.getOrDefault(unit, unit));
    }
}
