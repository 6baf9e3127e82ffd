@NullMarked
package io.integrationhub.inventorythreshold.inventorymaster.http;

import org.jspecify.annotations.NullMarked;
