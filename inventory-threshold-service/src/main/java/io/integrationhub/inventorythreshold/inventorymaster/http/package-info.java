/** Any inventory master that speaks HTTP, by way of mappings. */
@NullMarked
package io.integrationhub.inventorythreshold.inventorymaster.http;

import org.jspecify.annotations.NullMarked;
