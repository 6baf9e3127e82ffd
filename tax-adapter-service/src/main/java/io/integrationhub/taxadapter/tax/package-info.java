/**
 * The nouns of a tax calculation: what is taxed, the tax of each item, and the rates. Pure Java, exact to the smallest
 * unit of the currency.
 */
@NullMarked
package io.integrationhub.taxadapter.tax;

import org.jspecify.annotations.NullMarked;
