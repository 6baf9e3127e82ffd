/** Where the truth about stock is: asked while a customer waits. */
@NullMarked
package io.integrationhub.inventorythreshold.inventorymaster;

import org.jspecify.annotations.NullMarked;
