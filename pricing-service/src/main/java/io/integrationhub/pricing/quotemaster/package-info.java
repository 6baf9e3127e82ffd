/** The system that masters quotes: the port {@code QuoteMaster} and its hidden adapter. */
@NullMarked
package io.integrationhub.pricing.quotemaster;

import org.jspecify.annotations.NullMarked;
