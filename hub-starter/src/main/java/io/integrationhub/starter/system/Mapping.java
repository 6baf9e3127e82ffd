package io.integrationhub.starter.system;

import io.integrationhub.starter.fault.PermanentFault;
import org.jspecify.annotations.Nullable;

/**
 * A JSONata expression (https://docs.jsonata.org) with bounds on time and depth and exact money; compiled once, used on
 * many threads.
 */
public interface Mapping {

    /**
     * Maps one document.
     *
     * @param input maps, lists, strings, booleans and numbers as Jackson reads them; decimals as {@code BigDecimal}
     * @return the same kinds of values; null if the expression gives nothing
     * @throws PermanentFault {@code MAPPING_FAILED} naming the expression's place, also when a bound is hit
     */
    @Nullable Object apply(Object input);
}
