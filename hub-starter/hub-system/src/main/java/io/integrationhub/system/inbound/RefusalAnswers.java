package io.integrationhub.system.inbound;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Writes refusals as problem details (RFC 9457). */
@RestControllerAdvice
class RefusalAnswers {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        refusal.retryAfter().ifPresent(pause -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds())));
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            // Amazon SNS shows its user and password only when it is asked for them.
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"hub\"");
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage());
        return new ResponseEntity<>(problem, headers, refusal.status());
    }
}
