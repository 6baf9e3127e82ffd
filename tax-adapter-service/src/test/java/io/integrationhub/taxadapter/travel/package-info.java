/** The service as a whole: a shop, two engines and two tenants around it. */
@NullMarked
package io.integrationhub.taxadapter.travel;

import org.jspecify.annotations.NullMarked;
