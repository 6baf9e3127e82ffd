/** The text of inbound files: encodings, and the rows of CSV files. Start at {@code CsvText}. */
@NullMarked
package io.integrationhub.system.text;

import org.jspecify.annotations.NullMarked;
