/** Keeps the inventory entries in commercetools equal to what is available. */
@NullMarked
package io.integrationhub.inventorythreshold.entry;

import org.jspecify.annotations.NullMarked;
