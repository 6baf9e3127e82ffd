/** Stock as the service knows it: positions, what is available of them, and their thresholds. */
@NullMarked
package io.integrationhub.inventorythreshold.stock;

import org.jspecify.annotations.NullMarked;
