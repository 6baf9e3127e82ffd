/** Customers, customer groups and business units, kept true with their master. */
@NullMarked
package io.integrationhub.customersync;

import org.jspecify.annotations.NullMarked;
