/** Orders of commercetools: loaded to be recorded, and swept for what messages missed. */
@NullMarked
package io.integrationhub.taxadapter.commercetools.order;

import org.jspecify.annotations.NullMarked;
