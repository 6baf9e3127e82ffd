/** VAT ids of businesses in the European Union, and the countries that issue them. */
@NullMarked
package io.integrationhub.taxadapter.vat;

import org.jspecify.annotations.NullMarked;
