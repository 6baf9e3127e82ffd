/** Takes in what the master reports about its stock, whole or in parts, from messages and files. */
@NullMarked
package io.integrationhub.inventorythreshold.stockin;

import org.jspecify.annotations.NullMarked;
