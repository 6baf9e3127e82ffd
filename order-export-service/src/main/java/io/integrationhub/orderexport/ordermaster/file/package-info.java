/** Sends orders to the order master as CSV, XML or JSON files in a folder. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.file;

import org.jspecify.annotations.NullMarked;
