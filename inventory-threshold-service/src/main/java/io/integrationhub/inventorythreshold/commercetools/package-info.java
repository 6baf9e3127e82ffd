/** What the service reads and writes in commercetools: supply channels, orders' lines and marks. */
@NullMarked
package io.integrationhub.inventorythreshold.commercetools;

import org.jspecify.annotations.NullMarked;
