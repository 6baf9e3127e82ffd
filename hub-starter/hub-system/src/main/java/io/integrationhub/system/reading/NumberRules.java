package io.integrationhub.system.reading;

import io.integrationhub.system.settings.InboundSettings;
import io.integrationhub.system.settings.InboundSettings.Fractions;
import io.integrationhub.system.settings.InboundSettings.GroupingSeparator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How numbers are written.
 *
 * @param pattern sign, digits with or without grouping, decimals, and the sign behind the number as some ERPs write it
 * @param groupingSigns characters between groups of digits
 */
record NumberRules(InboundSettings settings, Pattern pattern, String groupingSigns) {

    /** Far beyond any amount or quantity; in plain notation a number such as 1e999999999 would exhaust the memory. */
    private static final int MAX_DIGITS = 40;

    /** Digits of the largest whole number. */
    private static final int WHOLE_DIGITS = 18;

    static NumberRules of(InboundSettings settings) {
        String grouping = settings.groupingSeparator().signs();
        String digits = settings.groupingSeparator() == GroupingSeparator.NONE
                ? "[0-9]+"
                : "[0-9]+|[0-9]{1,3}(?:[" + Pattern.quote(grouping) + "][0-9]{3})+";
        String decimal = Pattern.quote(settings.decimalSeparator().sign());
        Pattern pattern = Pattern.compile("(?<sign>[+\\-\u2212]?) ?(?<whole>" + digits + "|)(?:" + decimal
                + "(?<decimals>[0-9]*))? ?(?<after>-?)");
        return new NumberRules(settings, pattern, grouping);
    }

    BigDecimal number(Object value) {
        return switch (value) {
            case Number number -> limited(value, new BigDecimal(number.toString()));
            case String text -> limited(value, parsed(text));
            default -> throw new UnreadableValue(value, "is not a number");
        };
    }

    private static BigDecimal limited(Object value, BigDecimal number) {
        if (Math.abs((long) number.scale()) > MAX_DIGITS || number.precision() > MAX_DIGITS) {
            throw new UnreadableValue(value, "has more than " + MAX_DIGITS + " digits");
        }
        return number;
    }

    private BigDecimal parsed(String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw notANumber(text);
        }
        String whole = matcher.group("whole").replaceAll("[^0-9]", "");
        String decimals = matcher.group("decimals");
        boolean isSignedTwice =
                !matcher.group("sign").isEmpty() && !matcher.group("after").isEmpty();
        if (isSignedTwice || whole.isEmpty() && (decimals == null || decimals.isEmpty())) {
            throw notANumber(text);
        }
        BigDecimal number = new BigDecimal(
                (whole.isEmpty() ? "0" : whole) + (decimals == null || decimals.isEmpty() ? "" : "." + decimals));
        boolean isPositive = matcher.group("after").isEmpty() && "+".contains(matcher.group("sign"));
        return isPositive ? number : number.negate();
    }

    private UnreadableValue notANumber(String text) {
        String grouping =
                settings.groupingSeparator() == GroupingSeparator.NONE ? "none" : "'" + groupingSigns.charAt(0) + "'";
        return new UnreadableValue(
                text,
                "is not a number with the decimal separator '"
                        + settings.decimalSeparator().sign() + "' and the grouping separator " + grouping);
    }

    long whole(Object value) {
        BigDecimal number = number(value);
        if (number.precision() - number.scale() > WHOLE_DIGITS) {
            throw new UnreadableValue(value, "is too large");
        }
        if (settings.fractions() == Fractions.ROUND_DOWN) {
            return number.setScale(0, RoundingMode.FLOOR).longValueExact();
        }
        if (number.stripTrailingZeros().scale() > 0) {
            throw new UnreadableValue(
                    value,
                    "is not a whole number with the decimal separator '"
                            + settings.decimalSeparator().sign() + "'");
        }
        return number.longValueExact();
    }

    /** Without an exponent, unless the number is absurdly long. */
    static String plain(BigDecimal number) {
        boolean isLimited = Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS;
        return isLimited ? number.toPlainString() : number.toString();
    }
}
