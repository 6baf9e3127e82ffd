/** Tests of the flows with fakes of their ports: one test per ending and per crash point. */
@NullMarked
package io.integrationhub.orderexport;

import org.jspecify.annotations.NullMarked;
