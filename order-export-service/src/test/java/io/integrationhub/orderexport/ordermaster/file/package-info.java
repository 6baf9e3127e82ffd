/** Tests of files for order masters. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.file;

import org.jspecify.annotations.NullMarked;
