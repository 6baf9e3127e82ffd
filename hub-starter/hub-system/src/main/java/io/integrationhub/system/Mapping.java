package io.integrationhub.system;

import io.integrationhub.core.fault.PermanentFault;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression (https://docs.jsonata.org) with bounds on time, depth and size, and exact money; compiled once,
 * used on many threads.
 *
 * <p>Two properties of the language surprise: a list of one element that comes from a path is the element itself, so
 * write {@code [...]} around every list; and a value that is missing is left out of an object, it does not become null.
 *
 * <p>Added functions: {@code $money(m)} gives the exact amount of a commercetools money or a decimal text, and
 * {@code $decimal(m)} the same as text; {@code $cents(amount, currency)} the currency's smallest units; {@code $sum},
 * {@code $plus}, {@code $minus} and {@code $times} are exact, while the operators {@code + - * /} compute with binary
 * floats of 15 digits; {@code $loc(texts, locale…)} a localized text; {@code $isoDate(time, zone?)} the date;
 * {@code $uuid5(name)} an id that is the same for the same name. {@code $eval} is not available.
 */
public interface Mapping {

    /**
     * Maps one document.
     *
     * @param input maps, lists, strings, booleans and numbers as Jackson reads them; decimals as {@code BigDecimal}
     * @return the same kinds of values; null if the expression gives nothing
     * @throws PermanentFault {@code MAPPING_FAILED} naming the expression's place, also when a bound is hit
     */
    @Nullable
    Object apply(Object input);
}
