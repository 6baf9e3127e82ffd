@NullMarked
package io.integrationhub.inventorythreshold.stock;

import org.jspecify.annotations.NullMarked;
