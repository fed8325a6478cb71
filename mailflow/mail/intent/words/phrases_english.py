"""The English words people answer with, by what they do (guide §6.4); data only, matched longest first by `lexicon`."""

from __future__ import annotations

from typing import Final

from mailflow.mail.intent.words.kinds import (
    APPROVE,
    ASKS,
    CARRY,
    CHANGES,
    CONDITION,
    FILLER,
    HEARSAY,
    MATTER,
    NEGATES,
    NEUTRAL,
    PARTLY,
    POLITE,
    PRAISE,
    READ,
    REJECT,
    RETURN,
    SELF,
    SHALL,
    TIME,
    UNSURE,
    WEAK,
)  # fmt: skip

PHRASES: Final[dict[str, str]] = {
    APPROVE: """
        approves|agrees|endorses|kindly proceed|please kindly proceed|kindly go ahead|please kindly go ahead|
        have no objection|have no objections|support and approve|fully support and approve|agree and approve|
        accept and approve|confirm and approve|i give my approval|i hereby give my approval|we give our approval|
        i confirm my approval|my approval is given|i'm giving my approval|i am giving my approval|confirming my approval|
        you've got my approval|you have our approval|consider it approved|consider this approved|consider that approved|
        please consider this approved|please consider it approved|request approved|plan approved|change approved|
        proposal approved|document approved|change request approved|document reviewed and approved|
        proposal reviewed and approved|request reviewed and approved|plan reviewed and approved|
       i sign off|i sign off on this|i'm signing off on this|
        i am signing off on this|signing off on this|sign-off from me|permission granted|authorization granted|
        authorisation granted|you can go ahead|you can proceed|you may go ahead|ok to go ahead|okay to go ahead|
        pleased to approve|i am pleased to approve|i'm pleased to approve|we are pleased to approve|delighted to approve|
        i'm glad to approve|i am glad to approve|agree with|i agree with|we agree with|agree to|i agree to|
        fully agree with|completely agree|i authorize|i authorise|reviewed and approved|reviewed and approve|
        reviewed it and approve|reviewed it and approved|read and approved|read and approve|read it and approve|
        +1 approved|agree with the plan|agree with this|agree with it|agree with the proposal|i agree with the plan|
        i agree with this|i agree with it|i agree with the proposal|approved|approve|i approve|approval granted|
        approval given|agree|agreed|i agree|we agree|fully agree|confirmed|confirm|i confirm|we confirm|no objection|
        no objections|i have no objection|i have no objections|no concerns|no concerns from my end|
        no concerns from my side|sign-off given|signed off|sign off given|sign-off granted|consider this my sign-off|
        consider this my approval|you have my approval|you have my sign-off|you have my consent|you have my go-ahead|
        green light|green light from me|ok to proceed|okay to proceed|good to proceed|please proceed|proceed|
        please go ahead|go ahead|i accept|accepted|accept|endorsed|endorse|i endorse|happy to approve|
        i am happy to approve|i'm happy to approve|glad to approve|you may proceed|consented|i consent|we consent""",
    WEAK: """
        i'm fine with this|i am fine with this|fine with this|ok with this|okay with this|happy with this|
        i'm happy with this|i am happy with this|i'm ok with this|good with this|i'm good with this|looks solid|
        looks spot on|spot on|a definite yes|a clear yes|
        looks reasonable|looks sensible|looks complete|looks clear|looks very good|looks excellent|everything looks fine|
        everything looks good|everything is in order|all in order|all correct|looks great|looks fine|looks great to me|
        all fine|sounds fine|no further comments|no questions|no further questions|no changes needed|no changes required|
        no changes|no edits|nothing to add|no comments|no comments from me|no comments from my side|okay|ok|okey|yes|yep|
        yeah|yup|sure|fine|great|lgtm|looks good|looks good to me|look good|sounds good|sounds great|good to go|
        no problem|no problems|no issues|works for me|i'm fine with it|i am fine with it|fine by me|fine with me|
        ok with me|all good|alright|all right|will do|of course|certainly|absolutely|understood and ok|perfect""",
    REJECT: """
        permission denied|i vote no|we vote no|sorry but no|no from us|have to say no|must say no|have objections|
        i have objections|we have objections|have an objection|i have an objection|i oppose|oppose|opposed to|rejecting|
        i am rejecting|can not approve|can not accept|can not agree|no from me|a no from me|rejected|reject|
        i reject|we reject|declined|decline|i decline|denied|deny|not approved|disapproved|disapprove|i disapprove|
        unapproved|not approve|approval withheld|approval denied|approval refused|not ok|not okay|not acceptable|
        unacceptable|i object|we object|object|objection|i disagree|disagree|we disagree|strongly disagree|do not agree|
        don't agree|don't proceed|do not proceed|please don't proceed|please do not proceed|do not go ahead|
        please do not go ahead|don't go ahead|please don't go ahead|not agreed|not agree|veto|vetoed|i veto|no go|nope|
        refused|i refuse|we refuse|turned down|cannot approve|can't approve|unable to approve|cannot agree|can't agree|
        cannot accept|can't accept|no sorry""",
    RETURN: """
        sending this back|sending it back|sent back for revision|returned for revision|returned|return for revision|
        please revise and resubmit|revise and resubmit|please resubmit|please revise|sent back|send it back|
        returned to you|needs rework|please rework""",
    PARTLY: """
        approved with conditions|approved with changes|approved with comments|approved in part|approved in principle|
        agreed in principle|ok in principle|okay in principle|in principle|partially approved|partly approved|
        partially approve|partial approval|partially agree|partly agree|provisional approval|provisionally approved|
        conditional approval|conditionally approved|conditionally approve|conditionally agree|conditionally|provisionally|
        approved as amended|approved as modified|tentatively approved|approved for now|ok for now|fine for now|
        approved as noted""",
    READ: """
        acknowledging receipt|received|noted|noted with thanks|duly noted|well noted|well received|acknowledged|
        acknowledge|ack|copy that|copy|fyi noted|seen|will read|will take a look|will have a look|will look at it|
        i'll take a look|let me take a look|got it|understood|on my radar|i have read it|read and understood|
        confirm receipt|i confirm receipt|receipt confirmed""",
    UNSURE: """
        verbally|informally|orally|see attached|see attachment|attachment|attachments|attached|should be fine|
        should be ok|whatever|i guess so|i guess|guess|looks ok i think|i think so|i think|think|not sure|unsure|perhaps|
        maybe|probably|possibly|presumably|let me check|check|i'll get back to you|get back to you|get back|
        need more time|more time|hold on|please hold|hold off|hold|wait|please wait|tbd|tbc|call me|let's discuss|
        let's talk|discuss|not yet|don't disagree|do not disagree|not disagree|not object|wouldn't object|
        would not object|can't object|cannot object|don't object|do not object|not opposed|not against|
        whatever you decide|defer to you|i defer|approve or reject|approve/reject|approved/rejected|approved or rejected|
        not only|not just|no comment|no opinion|abstain|undecided|pass|i suppose|suppose|apparently|i hope|hopefully|hope|
        wonder|doubt|doubtful|hesitate|hesitant|reluctant|reluctantly|supposedly|seems|seemingly|kind of|sort of|
        more or less|not necessarily|not really|not exactly|not quite|hardly|barely|far from|anything but|no reason|
        can't wait|cannot wait|can't not|cannot not|kidding|joking|lol|haha|sarcasm""",
    ASKS: """
        please clarify|clarify|can you|could you|would you|who|why|what|where|which|how|whether|please explain|
        please provide|shall i|should i|do i|may i ask|is it|is this|are you|did you|do you|does it|am i|have you|has li""",
    HEARSAY: """
        on behalf|behalf|told|tells|says|said|say|saying|according to|he|she|they|his|her|their|reportedly|heard|
        mentioned|informed|wrote|stated|confirmed by|by li|fw|fwd""",
    CONDITION: """
        until|unless|but|however|though|although|yet|if|when|once|after|before|provided|providing|provided that|
        subject to|subject|condition|conditions|conditional|on condition|except|excepting|excluding|exclude|apart from|
        other than|without|only|pending|assuming|contingent|as long as|so long as|dependent|depending|depends|with|
        otherwise|instead|rather|while|whereas|nevertheless|nonetheless|still|limit|limited|cap|capped|at most|at least|
        up to|maximum|minimum|max|no more than|not exceed|partially|partly|partial|half|part|some|reservations|
        reservation|caveat|caveats|proviso|provisional|for the time being|for now|aber|nur|wenn|falls|sofern|jedoch|mais|
        seulement|sauf|pero|salvo|excepto|solo|siempre que|ma solo|purche|temporarily|interim|trial|pilot|as amended|
        revised|amended|modified""",
    CHANGES: """
        minus|see|notes|swap|use|less|negotiate|lower|disregard|ignore|scratch|terms|stay|talk|ask|fingers crossed|own|
        refuse|need|needs|needed|must|should|shall|have to|has to|change|changes|changed|changing|revise|revision|
        revisions|update|updates|add|added|adding|remove|removed|removing|replace|reduce|reduced|increase|move|adjust|
        adjusted|adjustment|correct|correction|corrections|fix|fixed|edit|edits|modify|modification|cut|drop|delay|
        postpone|extend|shorten|cancel|typo|concern|concerns|concerned|worry|worried|worries|issue|issues|problem|
        problems|risk|risks|risky|ensure|make sure|would|could|might|may|prefer|suggest|suggestion|recommend|require|
        requires|required|consider|exception|exceptions|instead of|too high|too low|too expensive|insufficient|unclear|
        missing|incomplete|wrong|incorrect|error|errors|mistake|mistakes|question|questions|comment|comments|note that|
        clarification|caution|careful|unhappy|disappointed|terrible|bad|poor|useless""",
    NEGATES: """
        not|never|n't|dont|cant|wont|doesnt|isnt|arent|didnt|couldnt|don't|doesn't|didn't|can't|cannot|won't|wouldn't|shouldn't|couldn't|isn't|aren't|wasn't|ain't|nor|
        neither|none|nothing|nobody|no|without|unable|refuse|lack|lacks|fail|fails|failed|far too""",
    TIME: """
        today|tomorrow|yesterday|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|next month|
        this week|later|soon|shortly|eventually|someday|previously|earlier|used to|last week|last year""",
    SHALL: """
        will|i'll|we'll|'ll|going to|gonna|about to|intend to|plan to|planning to|ready to|able to|can""",
    POLITE: """
        greetings|brs|mvh|saludos|un saludo|un abrazo|abrazo|cordialement|bonne journée|bonne journee|grüße|gruß|
        viele grüße|beste grüße|bien cordialement|mfg|lg|vg|hej|hej hej|hilsen|salam|salaam|hug|hugs|abraços|ciao|tack|
        merci|gracias|danke|grazie|
        obrigado|obrigada|arigato|god bless|god bless you|good week|have a good week|mate|folks|guys|ma'am|madam|sir|my dear|
        my friend|thanks a million|ta|ta very much|thank u|thanks mate|cheers mate|thanks & regards|thanks and regards|
        sent in haste|typed in haste|in haste|in a hurry|in a rush|move fast|there you go|here you go|there we go|
        here we go|sounds like a plan|take it from here|please take it from here|take it away|consider it done|
        count me in|count us in|great work as always|happy days|let's roll|let's go with it|please kindly go on|
        kindly go on|please go on|off you go|full steam ahead|fire away|make it happen|have fun|go team|rock on|kudos|
        great stuff|superb work|fantastic work|amazing work|lovely work|top work|much appreciated|appreciate it|
        appreciate the work|appreciate your work|appreciate the effort|appreciate your effort|sincerely|yours sincerely|
        yours truly|yours faithfully|warm regards|warmest regards|rgds|br|thanks for sharing|thank you for sharing|
        thank you for the information|thanks for the information|thanks for letting me know|have a great day|
        have a good weekend|have a nice weekend|have a great weekend|enjoy your weekend|let's do this|let's do it|
        let's proceed|let's move forward|let's get started|good job all|effective immediately|with immediate effect|
        over to you|let's go|thanks|thank you|thank you very much|thanks a lot|many thanks|thanks again|thanks all|
        thanks for the update|thanks everyone|with thanks|cheers|please|pls|kindly|regards|best regards|kind regards|best|
        hi|hello|dear|hey|all|team|everyone|good morning|good afternoon|nice work|good work|great work|good job|great job|
        well done|looks interesting|nice|excellent|excellent work|please execute|please implement|please move forward|
        please carry on|please continue|move forward|carry on|keep going|keep up the good work|with no changes|
        without changes|without any changes|with pleasure|if you have any questions|any questions|let me know|welcome|
        looking forward|many thanks indeed|have a nice day|have a good day""",
    SELF: """
        our department|my department|on behalf of my department|on behalf of our department|on behalf of my team|
        for my department|for our department|from my department|for my team|i've|i have|we've|we have|i|we|me|my|our|us|
        by me|from me|from my side|from my end|from our side|from our end|on my side|on my end|on our side|for my part|
        i am|i'm|we are|we're|i do|i hereby|we hereby|myself|my team|our team""",
    MATTER: """
        this one|that one|with the implementation|with the plan|with the next steps|with implementation|with the project|
        with the rollout|idea|ideas|structure|approach|summary|the attached document|the attached plan|
        the attached proposal|the attached version|agreement|contract|of my approval|the|this|it|that|plan|the plan|
        request|the request|proposal|document|budget|change request|project|version|draft|minutes|content|above|the above|
        as submitted|as proposed|as is|as it is|as it stands|as attached|as presented|as planned|as requested|to go ahead|
        them|these""",
    FILLER: """
        wholeheartedly|duly|unreservedly|enthusiastically|readily|heartily|cheerfully|thumbs up|looked|looked at|
        looked through|looked over|gone over|been through|carefully|everything|checked|examined|gone through|
        without conditions|without any conditions|without condition|without reservation|without reservations|
        unconditionally|in full|without comments|without amendment|without amendments|without modification|
        without modifications|as written|reason|fully|hereby|formally|officially|herewith|is|are|am|be|and|so|therefore|
        thus|as|for|of|to|a|an|sorry|unfortunately|i'm afraid|i am afraid|regretfully|afraid|regret|reviewed|
        have reviewed|read|have read|has been|have|been|just|very|really|completely|totally|strongly|absolutely agree|
        definitely|happily|gladly|great plan|good plan|written|decision|at this time|then|here|on|in|cs""",
    PRAISE: """
        sensible|complete|accurate|logical|realistic|feasible|balanced|convincing|concise|strong|brilliant|superb|
        outstanding|amazing|lovely|well written|well structured|well thought out|thoughtful|rollout|hard work|
        contribution|contributions|dedication|launch|presentation|preparation|analysis|detailed|thinking|teamwork|
        documentation|you|your|what a|done|good|nice|excellent|well|solid|thorough|clear|comprehensive|impressive|
        looking forward|look forward|forward|support|helpful|appreciate|appreciated|pleased|love|wonderful|fantastic|
        awesome|sound|reasonable|well prepared|work|effort|efforts|job|nicely|glad|happy|proud|success|best of luck|
        good luck""",
    CARRY: """
        implement|implementation|execute|execution|start|begin|kick off|inform|arrange|accordingly|immediately|right away|
        straight away|as soon as possible|asap|keep me posted|keep us posted|keep me informed|keep us informed|
        keep me updated|keep us updated|move ahead|get started|get going|next steps|the next steps|communicate|distribute|
        with the team|with everyone|share with the team|share it with the team|work|asap""",
    NEUTRAL: """
        wait-free|mayor""",
}

#: Words that decide only where they are the whole clause: inside a longer one they are parts of other words.
ALONE: Final[dict[str, str]] = {
    APPROVE: """
        granted|authorized|authorised|i sign off""",
    WEAK: """
        ok|y|oh|k|kk""",
    REJECT: """
        no|but no""",
    READ: """
        fyi""",
    UNSURE: """
        x""",
    POLITE: """
        go|go go go""",
}
