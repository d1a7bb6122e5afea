using Xunit;

namespace RiskAssessment.Import.Tests;

public class RowTests
{
    [Fact]
    public void A_full_row_fills_every_part_of_an_incident()
    {
        var incident = Import.OneOf("""
            Reference;Date;Time;What happened?;How many;Where;How;Reported on;Reported to;Recorded;Certain or suspected;Who says so;Evidence;Notes;Weather
            i1;02/03/2018;21:10;following; 2 ;home;in person;03/03/2018;police;2018-03-02;suspected;witness;photo 3; photo 4;dark coat;rain
            """.Replace("photo 3; photo 4", "\"photo 3; photo 4\"", StringComparison.Ordinal));

        Assert.Equal(("i1", "2018-03-02T21:10", 2, Channel.InPerson), (incident.Id, incident.When.ToString(), incident.Occurrences, incident.Channel));
        Assert.Equal(("home", "2018-03-03", "police", "2018-03-02"), (incident.Place, incident.Reported.ToString(), incident.ReportedTo, incident.Recorded.ToString()));
        Assert.Equal((Attribution.Suspected, IncidentSource.Witness), (incident.Attribution, incident.Source));
        Assert.Equal(["photo 3", "photo 4"], incident.Evidence);
        Assert.Equal("dark coat\nWeather: rain", incident.Note);
    }

    [Theory]
    [InlineData("DATE", "BEHAVIOUR")]
    [InlineData("when", "what happened")]
    [InlineData("Date (dd/mm/yyyy)", "Type of incident:")]
    [InlineData("Dyddiad", "Beth ddigwyddodd")]
    [InlineData("date_of_incident", "Ymddygiad(au)")]
    public void Headers_are_known_in_several_spellings(string date, string behaviour) =>
        Assert.Equal(["following"], Import.OneOf($"{behaviour},{date}\nfollowing,02/03/2018\n").Codes());

    [Fact]
    public void Rows_above_the_header_are_reported_and_blank_ones_count_as_rows()
    {
        var result = Import.Of("My diary,\n,\nDate,Behaviour\n,\n02/03/2018,following\n");

        Assert.Equal([("SRA0503", 1)], result.Problems.Select(problem => (problem.Code, problem.Line)));
        Assert.Equal("following-2018-03-02", Assert.Single(result.Diary.Incidents).Id);
        Assert.Equal((1, 1), (result.RowsRead, result.RowsTaken));
    }

    [Fact]
    public void A_column_with_the_day_of_the_week_does_not_hide_the_date() =>
        Assert.Equal("2018-03-02", Import.OneOf("Day,Date,Behaviour\nFriday,02/03/2018,following\n").When.ToString());

    [Fact]
    public void A_second_column_of_a_kind_goes_into_the_note() =>
        Assert.Equal("When: in spring", Import.OneOf("Date,When,Behaviour\n02/03/2018,in spring,following\n").Note);

    [Fact]
    public void A_file_without_a_date_column_is_refused_as_a_whole()
    {
        var problem = Import.ProblemOf("name,behaviour\nx,following\n");

        Assert.Equal(("SRA0502", 0), (problem.Code, problem.Line));
    }

    [Fact]
    public void All_problems_are_reported_at_once_by_row_and_column()
    {
        var result = Import.Of("""
            date,behaviour,how many,reported
            32/03/2018,folowing,0,
            02/03/2018,following,1,01/03/2018
            03/03/2018,following,-5,
            04/03/2018,watching,2,
            """);

        Assert.Equal(
            ["SRA0508 2:1", "SRA0513 2:2", "SRA0514 2:3", "SRA0203 3:4", "SRA0514 4:3"],
            result.Problems.Select(problem => $"{problem.Code} {problem.Line}:{problem.Column}"));
        Assert.Equal("row 3, column \"reported\"", result.Problems[3].Path);
        Assert.Equal(["watching-2018-03-04"], result.Diary.Incidents.Select(incident => incident.Id));
        Assert.Equal((4, 1, 3), (result.RowsRead, result.RowsTaken, result.RowsRefused));
    }

    [Fact]
    public void Ids_are_kept_duplicates_refused_and_generated_ids_do_not_collide()
    {
        var result = Import.Of("id,date,behaviour\n,2018-03-01,following\nfollowing-2018-03-01,2018-03-02,following\nb,2018-03-03,following\nb,2018-03-04,following\n");

        Assert.Equal(["following-2018-03-01-2", "following-2018-03-01", "b"], result.Diary.Incidents.Select(incident => incident.Id));
        Assert.Equal([("SRA0201", 5, 1)], result.Problems.Select(problem => (problem.Code, problem.Line, problem.Column)));
    }

    [Fact]
    public void A_duplicate_names_an_entry_of_another_row()
    {
        var result = Import.Of("id,date,behaviour,same as\na,2018-03-01,following,\nb,2018-03-01,following,a\nc,2018-03-01,following,z\nd,2018-03-01,following,c\n");

        Assert.Equal(["a", "b"], result.Diary.Incidents.Select(incident => incident.Id));
        Assert.Equal([("SRA0204", 4), ("SRA0204", 5)], result.Problems.Select(problem => (problem.Code, problem.Line)));
    }

    [Fact]
    public void Entries_that_duplicate_each_other_in_a_cycle_are_left_out_with_those_that_lead_into_it()
    {
        var result = Import.Of("id,date,behaviour,same as\na,2018-03-01,following,b\nb,2018-03-01,following,a\nc,2018-03-01,following,b\nd,2018-03-01,following,\n");

        Assert.Equal(["d"], result.Diary.Incidents.Select(incident => incident.Id));
        Assert.Equal(["SRA0205", "SRA0205", "SRA0204"], result.Problems.Select(problem => problem.Code));
        Assert.Equal((4, 1, 3), (result.RowsRead, result.RowsTaken, result.RowsRefused));
    }

    [Theory]
    [InlineData("certain", "certain", Attribution.Confirmed)]
    [InlineData("certain", "no", Attribution.Suspected)]
    [InlineData("certain", "50/50", Attribution.Suspected)]
    [InlineData("suspected", "yes", Attribution.Suspected)]
    [InlineData("suspected", "no", Attribution.Confirmed)]
    [InlineData("attribution", "confirmed", Attribution.Confirmed)]
    [InlineData("amheuir", "ie", Attribution.Suspected)]
    public void How_sure_it_is_depends_on_the_header_and_the_word(string header, string cell, Attribution attribution) =>
        Assert.Equal(attribution, Import.OneOf($"date,behaviour,{header}\n2018-03-02,following,{cell}\n").Attribution);

    [Theory]
    [InlineData("no")]
    [InlineData("-")]
    [InlineData("Naddo")]
    [InlineData("")]
    public void A_no_in_the_report_column_means_not_reported(string cell)
    {
        var result = Import.Of($"date,behaviour,reported\n2018-03-02,following,{cell}\n");

        Assert.Empty(result.Problems);
        Assert.Null(Assert.Single(result.Diary.Incidents).Reported);
    }

    [Theory]
    [InlineData("reported", "Police", "2018-03-02/..", "Police")]
    [InlineData("Reported to police?", "Yes", "2018-03-02/..", "police")]
    [InlineData("Reported to police?", "Y - CR/24/0001, PC 123", "2018-03-02/..", "CR/24/0001, PC 123")]
    [InlineData("Reported to police?", "Yes 8 March 2018 ref 24-0001", "2018-03-08", "ref 24-0001")]
    [InlineData("Reported to police?", "08/03/2018", "2018-03-08", "police")]
    [InlineData("Crime reference number", "E1234", "2018-03-02/..", "E1234")]
    [InlineData("Police Called (report #)", "No. 24-0001", "2018-03-02/..", "No. 24-0001")]
    [InlineData("Officer Name (badge #)", "Officer X (123)", "2018-03-02/..", "Officer X (123)")]
    [InlineData("reported to", "my GP", "2018-03-02/..", "my GP")]
    [InlineData("Reported to police?", "No", null, null)]
    [InlineData("Reported to police?", "No, too scared", null, null)]
    [InlineData("Reported to police?", "never", null, null)]
    [InlineData("Reported to police?", "-", null, null)]
    [InlineData("Reported to police?", "will do", null, null)]
    [InlineData("Reported to police?", "not sure", null, null)]
    public void A_report_is_read_in_the_ways_in_which_people_answer(string header, string cell, string? reported, string? to)
    {
        var incident = Import.OneOf($"date,behaviour,{header}\n2018-03-02,following,\"{cell}\"\n");

        Assert.Equal((reported, to), (incident.Reported?.ToString(), incident.ReportedTo));
    }

    [Theory]
    [InlineData("will do", Coverage.Partial)]
    [InlineData("not sure", Coverage.Partial)]
    [InlineData("No, too scared", Coverage.Complete)]
    public void A_report_that_is_left_open_makes_the_diary_partial_and_its_words_are_kept(string cell, Coverage coverage)
    {
        var result = Import.Of($"date,behaviour,Reported?\n2018-03-02,following,\"{cell}\"\n");

        Assert.Equal(coverage, result.Diary.Coverage);
        Assert.Equal($"Reported?: {cell}", Assert.Single(result.Diary.Incidents).Note);
    }

    [Theory]
    [InlineData("police 08/03/2018")]
    [InlineData("police, 8 March 2018")]
    public void The_recipient_of_a_report_may_come_before_the_date(string cell)
    {
        var incident = Import.OneOf($"date,behaviour,reported\n2018-03-02,following,\"{cell}\"\n");

        Assert.Equal(("police", "2018-03-08"), (incident.ReportedTo, incident.Reported.ToString()));
    }

    [Fact]
    public void Unknown_words_for_a_channel_are_kept_in_the_note()
    {
        var result = Import.Of("date,behaviour,how,note\n2018-03-02,following,by pigeon,mine\n");

        Assert.Equal("mine\nhow: by pigeon", Assert.Single(result.Diary.Incidents).Note);
        Assert.Equal(["SRA0516"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_note_with_a_comma_and_no_quotes_is_kept_whole()
    {
        var result = Import.Of("date,behaviour,note\n2018-03-02,following,he followed me, then shouted\n");

        Assert.Equal("he followed me\ncolumn 4: then shouted", Assert.Single(result.Diary.Incidents).Note);
        Assert.Equal(["SRA0517"], result.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Several_notes_keep_their_order() =>
        Assert.Equal("one\ntwo\nMood: low", Import.OneOf("date,behaviour,notes,Mood,details\n2018-03-02,following,one,low,two\n").Note);

    [Fact]
    public void Vague_words_after_the_date_of_a_report_are_not_lost()
    {
        var incident = Import.OneOf("date,behaviour,reported\n2018-03-02,following,03/03/2018 in the evening\n");

        Assert.Equal(("2018-03-03", "reported: 03/03/2018 in the evening"), (incident.Reported.ToString(), incident.Note));
    }
}
