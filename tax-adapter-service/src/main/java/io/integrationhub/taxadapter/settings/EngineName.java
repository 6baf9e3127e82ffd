package io.integrationhub.taxadapter.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The supported engines. */
public enum EngineName {
    /** Avalara AvaTax, REST v2. */
    AVATAX("avatax"),
    /** TaxJar, v2. */
    TAXJAR("taxjar"),
    /** Any other engine, over HTTP with the tenant's mappings. */
    HTTP("tax"),
    /** The tenant's own rate table. */
    TABLE("table");

    private final String id;

    EngineName(String id) {
        this.id = id;
    }

    /** The engine's name in settings, which is also the name of its system. */
    public String id() {
        return id;
    }

    /** Finds an engine by its name in settings. */
    public static Optional<EngineName> find(String id) {
        String lowerCase = id.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(name -> name.id.equals(lowerCase)).findFirst();
    }

    boolean isRemote() {
        return this != TABLE;
    }

    /** Whether the engine decides itself about reverse charge, given a VAT id. */
    public boolean supportsVatIds() {
        return this == AVATAX || this == HTTP;
    }

    /** Whether the engine can be queried for the documents it stores. */
    boolean isAuditable() {
        return this == AVATAX || this == TAXJAR;
    }
}
