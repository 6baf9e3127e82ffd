/** Tests of the running service, with two shops, two engines and a VAT register around it. */
@NullMarked
package io.integrationhub.taxadapter.travel;

import org.jspecify.annotations.NullMarked;
