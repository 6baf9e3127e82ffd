/** Tests of the nouns. */
@NullMarked
package io.integrationhub.orderexport.order;

import org.jspecify.annotations.NullMarked;
