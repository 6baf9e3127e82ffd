/** Management endpoints with which operators inspect and resend orders. */
@NullMarked
package io.integrationhub.orderexport.operations;

import org.jspecify.annotations.NullMarked;
