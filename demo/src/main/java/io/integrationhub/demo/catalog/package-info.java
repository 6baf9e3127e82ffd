/** The scenario about products and prices: from the files of a PIM and an ERP to a delivered order. */
@NullMarked
package io.integrationhub.demo.catalog;

import org.jspecify.annotations.NullMarked;
