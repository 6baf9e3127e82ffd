package io.integrationhub.system.inbound;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns rejected requests into problem details (RFC 9457). */
@RestControllerAdvice
class RequestRejectedAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> respond(RequestRejected rejected) {
        HttpHeaders headers = new HttpHeaders();
        rejected.retryAfter()
                .ifPresent(pause -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds())));
        if (rejected.status() == HttpStatus.UNAUTHORIZED) {
            // Amazon SNS sends its user and password only after this challenge.
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"hub\"");
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(rejected.status(), rejected.getMessage());
        return new ResponseEntity<>(problem, headers, rejected.status());
    }
}
