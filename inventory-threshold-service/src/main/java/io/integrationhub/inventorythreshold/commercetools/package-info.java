/** What the service reads and writes in commercetools: supply channels, inventory entries, and orders. */
@NullMarked
package io.integrationhub.inventorythreshold.commercetools;

import org.jspecify.annotations.NullMarked;
