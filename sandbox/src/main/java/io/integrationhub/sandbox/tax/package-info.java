/**
 * Stand-ins for tax engines: AvaTax and TaxJar, strict about what they are sent, with real rates of states and
 * provinces, and switches for what goes wrong with real ones.
 */
@NullMarked
package io.integrationhub.sandbox.tax;

import org.jspecify.annotations.NullMarked;
