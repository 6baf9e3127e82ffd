package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.CatalogKey;
import java.util.regex.Pattern;

/**
 * Names of attributes for features. A code of a classification stays recognizable, such as {@code EF000123} of ETIM or
 * {@code 0173-1-02-AAA123-001} for an IRDI of ECLASS; a name in plain language becomes a readable one.
 */
public final class FeatureName {

    private static final Pattern IRDI = Pattern.compile("\\d{4}-\\d+#[0-9A-Z]{2}-[0-9A-Z]{6}(#\\d{1,3})?");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,4}\\d{3,9}");
    private static final String PREFIX = "feature-";

    private FeatureName() {}

    /** The attribute's name for a feature's code or name. */
    public static String of(String feature) {
        String stated = feature.strip();
        if (CODE.matcher(stated).matches()) {
            return stated;
        }
        if (IRDI.matcher(stated).matches()) {
            return stated.replace('#', '-');
        }
        String readable = CatalogKey.readable(stated);
        if (readable.length() < 2 || StandardAttribute.isName(readable)) {
            return PREFIX + (readable.isEmpty() ? CatalogKey.of(stated) : readable);
        }
        return readable.length() > 200 ? CatalogKey.of(stated) : readable;
    }

    /** The attribute's name for a feature within another one. */
    public static String within(String parent, String name) {
        return CatalogKey.of(parent + "_" + name);
    }
}
