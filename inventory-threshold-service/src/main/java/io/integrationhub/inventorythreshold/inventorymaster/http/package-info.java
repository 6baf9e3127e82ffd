/** Any inventory master that offers HTTP, by way of mappings. */
@NullMarked
package io.integrationhub.inventorythreshold.inventorymaster.http;

import org.jspecify.annotations.NullMarked;
