/**
 * The engines that know taxes: the port {@code TaxEngine} in this service's nouns, and one hidden adapter per protocol.
 */
@NullMarked
package io.integrationhub.taxadapter.engine;

import org.jspecify.annotations.NullMarked;
