package io.integrationhub.taxadapter.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The engines there are; an engine is also the name of its system in a tenant's settings. */
public enum EngineName {
    /** Avalara AvaTax, REST v2. */
    AVATAX("avatax"),
    /** TaxJar, v2. */
    TAXJAR("taxjar"),
    /** Any other, over HTTP with the tenant's mappings. */
    HTTP("tax"),
    /** The tenant's own table of rates. */
    TABLE("table");

    private final String word;

    EngineName(String word) {
        this.word = word;
    }

    /** As settings write it. */
    public String word() {
        return word;
    }

    /** Whether it is reached over the network. */
    public boolean isOutside() {
        return this != TABLE;
    }

    /** Whether it knows itself what a VAT id means. */
    public boolean judgesVatIds() {
        return this == AVATAX || this == HTTP;
    }

    /** Whether it tells what it keeps. */
    boolean tells() {
        return this == AVATAX || this == TAXJAR;
    }

    /** The engine that settings call so. */
    public static Optional<EngineName> find(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(name -> name.word.equals(plain)).findFirst();
    }
}
