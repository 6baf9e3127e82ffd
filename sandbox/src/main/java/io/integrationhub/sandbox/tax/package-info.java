/**
 * Stand-ins for AvaTax, TaxJar and VIES: strict about requests, with real rates of states and provinces, and with
 * faults that occur in the real systems.
 */
@NullMarked
package io.integrationhub.sandbox.tax;

import org.jspecify.annotations.NullMarked;
