/** Tells other systems, such as a CDP or a search index, what can be sold. */
@NullMarked
package io.integrationhub.inventorythreshold.stockout;

import org.jspecify.annotations.NullMarked;
