import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads documents by the classes that quicktype made, and writes them back equal in meaning: java RoundTrip < documents.ndjson */
final class RoundTrip {
    private static final Map<String, Class<?>> CLASSES = Map.of(
        "forum-record", coproduction.forum_record.ForumRecord.class,
        "policy", coproduction.policy.Policy.class,
        "check-report", coproduction.check_report.CheckReport.class,
        "tally", coproduction.tally.TallyRow.class,
        "disclosure-profile", coproduction.disclosure_profile.DisclosureProfile.class,
        "certificate", coproduction.certificate.Certificate.class,
        "ledger", coproduction.ledger.Ledger.class);

    public static void main(String[] arguments) throws Exception {
        // Without this, what is not recorded would be written as null, which is refused.
        var mapper = new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> wrong = new ArrayList<>();
        int read = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            JsonNode one = mapper.readTree(line);
            String document = one.get("document").asText();
            String text = one.get("text").asText();
            read++;
            try {
                String written = mapper.writeValueAsString(mapper.readValue(text, CLASSES.get(document)));
                if (!equal(mapper.readTree(written), mapper.readTree(text))) {
                    wrong.add(document + ": written otherwise: " + text.substring(0, Math.min(300, text.length())));
                }
            } catch (Exception error) {
                wrong.add(document + ": " + error);
            }
        }
        System.out.println("Java by Jackson: " + read + " documents read and written, " + wrong.size() + " wrong");
        wrong.stream().limit(20).forEach(System.err::println);
        System.exit(!wrong.isEmpty() || read < 1000 ? 1 : 0);
    }

    /** Equal, where 1.0 and 1 are the same number. */
    private static boolean equal(JsonNode one, JsonNode other) {
        return one.equals((a, b) -> a.isNumber() && b.isNumber()
            ? Double.compare(a.asDouble() + 0.0, b.asDouble() + 0.0) : (a.equals(b) ? 0 : 1), other);
    }
}
