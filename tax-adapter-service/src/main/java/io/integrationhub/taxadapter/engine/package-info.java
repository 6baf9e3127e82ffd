/**
 * Tax engines: the port {@code TaxEngine}, the adapter of each protocol behind it, and the choice of the engine by
 * destination country.
 */
@NullMarked
package io.integrationhub.taxadapter.engine;

import org.jspecify.annotations.NullMarked;
