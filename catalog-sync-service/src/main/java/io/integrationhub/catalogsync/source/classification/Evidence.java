package io.integrationhub.catalogsync.source.classification;

import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.source.StatedNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the values of a feature in the whole document tell about the type of its attribute. */
final class Evidence {

    /** Commercetools rejects a longer text in a searchable attribute. */
    private static final int MAX_SEARCHABLE = 10_922;

    private static final int MAX_CODES = 10_000;
    private static final Pattern ETIM_FEATURE = Pattern.compile("EF\\d{6}");
    private static final Pattern ETIM_VALUE = Pattern.compile("EV\\d{6}");
    /** A number that loses digits when it is written as one, such as 007, is rather a code. */
    private static final Pattern CODE_OF_DIGITS = Pattern.compile("0\\d+.*|\\d{16,}");

    static final Set<String> YES = Set.of("true", "yes", "ja");
    static final Set<String> NO = Set.of("false", "no", "nein");

    private LocalizedText label = LocalizedText.empty();
    private boolean numbers = true;
    private boolean booleans = true;
    private boolean codes = true;
    private boolean localized;
    private boolean several;
    private int longest;
    private final Set<String> units = new TreeSet<>();
    private final Set<String> stated = new LinkedHashSet<>();

    void record(StatedFeature feature) {
        label = label.orElse(feature.label());
        localized |= feature.localized();
        several |= feature.values().size() > 1;
        units.add(feature.unit().orElse(""));
        for (LocalizedText value : feature.values()) {
            record(value.any().orElse(""));
        }
    }

    private void record(String value) {
        longest = Math.max(longest, value.length());
        numbers &= StatedNumber.of(value).isPresent()
                && !CODE_OF_DIGITS.matcher(value).matches();
        String lower = value.toLowerCase(Locale.ROOT);
        booleans &= YES.contains(lower) || NO.contains(lower);
        codes &= ETIM_VALUE.matcher(value).matches() && stated.size() < MAX_CODES;
        if (codes) {
            stated.add(value);
        } else {
            stated.clear();
        }
    }

    /** The rule that all values satisfy. */
    AttributeRule byValue(String name) {
        // A number without its unit would be wrong where units differ.
        boolean isUniform = units.size() == 1;
        ValueForm form = form(name, isUniform);
        boolean isSet = several && form != ValueForm.RANGE;
        return rule(name, form, isSet, !isUniform);
    }

    /** A rule that the configuration or the policy prescribes. */
    AttributeRule as(String name, ValueForm form) {
        return rule(name, form, false, units.size() > 1);
    }

    private AttributeRule rule(String name, ValueForm form, boolean isSet, boolean withUnit) {
        LocalizedText unit = units.size() == 1
                ? UnitSymbols.of(units.iterator().next())
                        .map(symbol -> LocalizedText.inAll(label.byLanguage().keySet(), symbol))
                        .orElseGet(LocalizedText::empty)
                : LocalizedText.empty();
        return new AttributeRule(name, label, form, isSet, enumValues(), unit, withUnit, longest <= MAX_SEARCHABLE);
    }

    private ValueForm form(String name, boolean isUniform) {
        if (codes) {
            return ValueForm.ENUM;
        }
        if (booleans) {
            return ValueForm.BOOLEAN;
        }
        if (numbers && isUniform) {
            return several && ETIM_FEATURE.matcher(name).matches() ? ValueForm.RANGE : ValueForm.NUMBER;
        }
        return localized ? ValueForm.LOCALIZED_TEXT : ValueForm.TEXT;
    }

    private List<EnumValue> enumValues() {
        return stated.stream()
                .sorted()
                .map(code -> new EnumValue(
                        code, LocalizedText.inAll(label.byLanguage().keySet(), code)))
                .toList();
    }
}
