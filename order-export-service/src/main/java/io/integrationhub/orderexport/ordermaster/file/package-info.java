/** An order master that takes orders as files from a folder: CSV, XML or JSON. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.file;

import org.jspecify.annotations.NullMarked;
