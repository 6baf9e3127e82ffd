/**
 * The nouns: what an engine is asked about a cart or an order, what it answers, and what it keeps of it. Pure, and
 * exact to the currency's smallest unit.
 */
@NullMarked
package io.integrationhub.taxadapter.tax;

import org.jspecify.annotations.NullMarked;
