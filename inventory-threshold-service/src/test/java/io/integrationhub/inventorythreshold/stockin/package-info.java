@NullMarked
package io.integrationhub.inventorythreshold.stockin;

import org.jspecify.annotations.NullMarked;
