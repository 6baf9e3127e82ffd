package io.integrationhub.system;

import io.integrationhub.core.fault.PermanentFault;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression (https://docs.jsonata.org) with limits on time, depth and size, and with exact money; compiled
 * once, used on many threads.
 *
 * <p>Two properties of the language are surprising: a list of one element that comes from a path is the element itself,
 * so write {@code [...]} around every list; and a missing value is left out of an object, it does not become null.
 *
 * <p>Added functions: {@code $money(m)} returns the exact amount of a commercetools money or a decimal text, and
 * {@code $decimal(m)} the same as text; {@code $cents(amount, currency)} the smallest units of the currency;
 * {@code $sum}, {@code $plus}, {@code $minus} and {@code $times} are exact, while the operators {@code + - * /} compute
 * with binary floats of 15 digits; {@code $loc(texts, locale…)} a localized text; {@code $isoDate(time, zone?)} the
 * date; {@code $uuid5(name)} an id that is the same for the same name. {@code $eval} is not available.
 */
public interface Mapping {

    /**
     * Maps one document.
     *
     * @param input maps, lists, strings, booleans and numbers as Jackson reads them; decimals as {@code BigDecimal}
     * @return the same kinds of values; null if the expression yields nothing
     * @throws PermanentFault {@code MAPPING_FAILED} naming the position in the expression; also if a limit is exceeded
     */
    @Nullable
    Object apply(Object input);
}
